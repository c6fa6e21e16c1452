-- Whom to call when it can't wait (sosiaalipäivystys, sosiaalihuoltolaki 1301/2014 29 §): the organiser's own number, shown on every
-- public page where somebody may be in distress. It is a service of its own, so that no page of another service lists it.
alter table service_channel add column urgent boolean not null default false;
alter table service_channel add constraint service_channel_urgent_phone check (not urgent or phone <> '');

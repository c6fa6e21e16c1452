-- A document given to a partner names whom of the family's partners: what may be given is what the family has agreed to of that one.
alter table document_delivery add column partner_id uuid;
alter table document_delivery add constraint document_delivery_partner
  foreign key (case_id, partner_id) references partner (case_id, id);
create index document_delivery_partner on document_delivery (case_id, partner_id) where partner_id is not null;

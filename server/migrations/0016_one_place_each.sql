-- A correction can take a rating away: a rating row without a level says that its meeting rates the goal no more. Ratings stay
-- append-only, and what was rated first stays readable with its version of the record.
alter table goal_rating alter column level drop not null;

-- What is to be noted of somebody was written in one family's work and is that family's: it doesn't follow the person into the
-- cases of others.
alter table case_member add column note text not null default '';
update case_member m set note = p.note from person p where p.id = m.person_id and p.note <> '' and m.valid_to is null
  and not exists (select 1 from case_member other where other.person_id = m.person_id and other.case_id <> m.case_id);
alter table person drop column note;

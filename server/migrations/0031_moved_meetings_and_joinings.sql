-- What was planned when a family moves: of each meeting whether it is kept for the next service or cancelled, and why
-- [{meetingId, keeps, reason}]. Chosen with the goals, carried out with the move.
alter table service_move add column meetings jsonb not null default '[]';

-- A child of another family's case who joins a service: which case they came from. Read only by those who stand to both.
alter table service_joining add column from_case_id uuid references family_case;

-- A contact or a notification about a family whose case is open already is joined to it.
alter table contact drop constraint contact_decision_check;
alter table contact add constraint contact_decision_check
  check (decision in ('open_case', 'join_case', 'guide_elsewhere', 'hand_to_child_welfare'));
alter table contact add constraint contact_joined_to check (decision <> 'join_case' or case_id is not null);

alter table reminder drop constraint reminder_kind_check;
alter table reminder add constraint reminder_kind_check check (kind in ('deviation_approved', 'deviation_refused', 'move_proposed',
  'move_ordered', 'move_accepted', 'move_declined', 'family_given', 'family_moved', 'contact_joined'));

-- The same questions asked of each who knows how it is: the child, the parents, close persons, the worker. Each answers alone, and
-- nobody's answers are seen before everybody has answered, declined or been marked as not reached.

-- A round: by which instrument, about which meeting or stage of the service, and about which child where it is about one.
create table answering_round (
  id uuid primary key,
  case_id uuid not null references family_case,
  period_id uuid not null references service_period,
  service_task text not null,
  instrument text not null,
  instrument_version int not null,
  purpose text not null,
  moment text not null check (moment in ('start', 'along', 'end')),
  meeting_id uuid references meeting,
  about_person_id uuid references person,
  opened_by uuid not null references staff,
  opened_on date not null,
  opened_at timestamptz not null,
  -- When no voice waited any more; set by the database itself.
  revealed_at timestamptz,
  cancelled_on date,
  cancel_reason text not null default '',
  version int not null default 1,
  check ((cancelled_on is null) = (cancel_reason = '')),
  check (revealed_at is null or cancelled_on is null)
);
create index answering_round_case on answering_round (case_id, opened_on desc);
create index answering_round_meeting on answering_round (meeting_id) where meeting_id is not null;

-- One who is asked, by which form. The state tells that somebody has answered, never what.
create table answering_voice (
  id uuid primary key,
  case_id uuid not null references family_case,
  period_id uuid not null references service_period,
  service_task text not null,
  round_id uuid not null references answering_round,
  perspective text not null check (perspective in ('child', 'parent', 'worker', 'close_person')),
  form text not null,
  person_id uuid references person,
  staff_id uuid references staff,
  state text not null default 'waiting' check (state in ('waiting', 'answered', 'declined', 'not_reached')),
  -- Why somebody wasn't reached, in the worker's words. Whoever declines gives no reason.
  reason text not null default '',
  -- The worker whose device it was last answered on.
  handed_by uuid references staff,
  handed_at timestamptz,
  settled_at timestamptz,
  settled_on date,
  version int not null default 1,
  check (num_nonnulls(person_id, staff_id) = 1),
  check ((state = 'waiting') = (settled_at is null) and (settled_at is null) = (settled_on is null)),
  check ((state = 'not_reached') = (reason <> ''))
);
create index answering_voice_case on answering_voice (case_id, round_id);
create unique index answering_voice_person on answering_voice (round_id, person_id) where person_id is not null;
create unique index answering_voice_staff on answering_voice (round_id, staff_id) where staff_id is not null;
create index answering_voice_round on answering_voice (round_id, state);

-- What one has answered so far: theirs alone, emptied when they finish or decline.
create table voice_answers (
  voice_id uuid primary key references answering_voice,
  case_id uuid not null references family_case,
  period_id uuid not null references service_period,
  -- {item: value or words}
  answers jsonb not null default '{}',
  -- Items that they said they don't want to answer.
  unwilling text[] not null default '{}',
  saved_at timestamptz not null
);
create index voice_answers_case on voice_answers (case_id);

-- A distress answer, told at once to the worker at hand and the key worker, whatever becomes of the rest of the answers.
create table answer_alert (
  id uuid primary key,
  case_id uuid not null references family_case,
  period_id uuid not null references service_period,
  service_task text not null,
  round_id uuid not null references answering_round,
  voice_id uuid not null references answering_voice,
  -- The instrument's own alert, and the answers that rang it.
  alert text not null,
  urgency text not null check (urgency in ('at_once', 'same_day')),
  answers jsonb not null,
  raised_at timestamptz not null,
  raised_on date not null,
  -- The answer was changed afterwards to one that rings nothing: still to be talked about.
  changed_at timestamptz,
  -- What was done, by whom.
  done_words text not null default '',
  done_on date,
  done_by uuid references staff,
  version int not null default 1,
  unique (voice_id, alert),
  check ((done_on is null) = (done_words = '') and (done_on is null) = (done_by is null))
);
create index answer_alert_case on answer_alert (case_id, raised_at desc);
create index answer_alert_open on answer_alert (case_id) where done_on is null;

alter table measurement
  add column round_id uuid references answering_round,
  add column about_person_id uuid references person,
  -- By which of the instrument's forms; blank in fillings that are older than forms.
  add column form text not null default '',
  add column language text not null default '',
  -- The answerer's own word: may the family see these when they are looked at together.
  add column shared_with_family boolean not null default false,
  add column unwilling text[] not null default '{}';
create index measurement_round on measurement (round_id) where round_id is not null;

-- A device handed over: its session may do nothing but answer for this voice, until then.
alter table session
  add column handed_voice uuid references answering_voice,
  add column handed_until timestamptz,
  add check ((handed_voice is null) = (handed_until is null));

alter table reminder drop constraint reminder_kind_check;
alter table reminder add constraint reminder_kind_check check (kind in ('deviation_approved', 'deviation_refused', 'move_proposed',
  'move_ordered', 'move_accepted', 'move_declined', 'family_given', 'family_moved', 'contact_joined', 'answer_alert'));

-- What some kinds of meeting ask beyond the usual record: the start meeting's present situation and wishes
-- {situation, wishes: [{who, words}]}, a network meeting's {effect, continuation: {decision, reasons}}.
alter table entry add column extra jsonb not null default '{}';

-- What has been handled may be said again: a handled alert is over, and the same answer given after it is one of its own.
alter table answer_alert drop constraint answer_alert_voice_id_alert_key;
create unique index answer_alert_once_open on answer_alert (voice_id, alert) where done_on is null;
create index answer_alert_voice on answer_alert (voice_id);

-- Answers that were begun and never given belong to the answerer alone: they go with the waiting for them, whoever ends it.
update voice_answers a set answers = '{}', unwilling = '{}' from answering_voice v join answering_round r on r.id = v.round_id
where v.id = a.voice_id and (v.state <> 'waiting' or r.cancelled_on is not null);

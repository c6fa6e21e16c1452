-- A deviation names the day it is asked from: a meeting that has been held already can be covered by it. Those asked before
-- hold from the day they were answered, as they have until now. Left empty it means just that, for a server of the former
-- version that still writes meanwhile.
alter table deviation add column from_day date;
update deviation set from_day = coalesce(answered_on, requested_on);

-- An order that waits for an answer in a closed case can't be answered by anybody. Closing leaves none from now on; those that
-- were left are taken back, with the reason. No version moves: it is nobody's edit.
update service_order o set status = 'withdrawn', answered_on = c.closed_on,
  answer_reason = 'Perheen asiakkuus päättyi ennen kuin tilaukseen vastattiin.'
from family_case c where c.id = o.case_id and c.status = 'closed' and o.status = 'sent';

-- Homes that were sealed before: what history still holds of their addresses in clear goes, as it does from now on when a home is
-- sealed (always/17_sealed_homes.sql).
update row_history r set was = r.was || '{"street": "", "postcode": "", "city": ""}'
from household h
where r.table_name = 'household' and r.row_id = h.id and r.case_id = h.case_id and h.address_protected
  and r.was ->> 'address_protected' = 'false';

-- A signature by certificate rests on the file that was signed, and identifies a guardian as paper does.
alter table agreements.signature drop constraint signature_guardian_by_proof, drop constraint signature_paper_has_its_scan;
alter table agreements.signature
    add constraint signature_guardian_by_proof check (party <> 'GUARDIAN' or way in ('LINK_SMS', 'PAPER', 'CERTIFICATE')),
    add constraint signature_has_its_file check (way not in ('PAPER', 'CERTIFICATE') or scan is not null);

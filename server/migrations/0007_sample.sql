-- Whether a workspace was begun as the sample shop. Written once, when the workspace is made; its demo page asks for it.
alter table workspaces add column sample boolean not null default false;

-- The sample workspace of this installation, before any workspace is known. Null when there is none.
create function app.sample_workspace() returns uuid
  language sql stable security definer set search_path = public, pg_temp
  as $$ select id from workspaces where sample order by created_at, id limit 1 $$;
revoke all on function app.sample_workspace from public;
grant execute on function app.sample_workspace to rapport_app;

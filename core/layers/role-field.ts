/** A field that a role can use: what we call it, and the names that public files give it. */
export type RoleField = {
  readonly field: string;
  readonly names: readonly string[];
  /** Without it the role means little; a file that lacks it gets a finding. */
  readonly required?: true;
  /** A name rare enough to tell the role of a file. */
  readonly telling?: true;
};

/** A row's own id. */
export const ID: RoleField = {
  field: 'id',
  names: ['id', 'uid', 'siteid', 'gppdidnr', 'plantid', 'subid', 'objectid'],
};
/** What a row is called. */
export const NAME: RoleField = {
  field: 'name',
  names: ['name', 'sitename', 'site', 'facility', 'facilityname', 'project', 'title'],
};

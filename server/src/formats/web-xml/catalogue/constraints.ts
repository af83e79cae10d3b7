/** What has to be different in each of the elements of a name: what one of their children says. */
export interface UniqueName {
  readonly parent?: string;
  readonly element: string;
  readonly field: string;
}

/** What the schemas want to be unique; document type declarations cannot say so. */
export const UNIQUE_NAMES: readonly UniqueName[] = [
  { element: 'servlet', field: 'servlet-name' },
  { element: 'filter', field: 'filter-name' },
  { element: 'ejb-local-ref', field: 'ejb-ref-name' },
  { element: 'ejb-ref', field: 'ejb-ref-name' },
  { element: 'resource-env-ref', field: 'resource-env-ref-name' },
  { element: 'message-destination-ref', field: 'message-destination-ref-name' },
  { element: 'resource-ref', field: 'res-ref-name' },
  { element: 'env-entry', field: 'env-entry-name' },
  { element: 'security-role', field: 'role-name' },
  { parent: 'service-ref', element: 'handler', field: 'handler-name' },
];

/** HTTP methods: those named, or all that there are but those. */
export interface Methods {
  readonly isOmission: boolean;
  readonly names: ReadonlySet<string>;
}

/** Whether no method is missing, whatever clients make up. */
export function isEveryMethod({ isOmission, names }: Methods): boolean {
  return isOmission && names.size === 0;
}

/** Whether some method is in both. */
export function haveCommon(a: Methods, b: Methods): boolean {
  if (a.isOmission && b.isOmission) return true;
  if (a.isOmission) return haveOther(b.names, a.names);
  if (b.isOmission) return haveOther(a.names, b.names);
  return common(a.names, b.names).size > 0;
}

/** The methods of any of them. */
export function unionOf(many: readonly Methods[]): Methods {
  const named = new Set<string>();
  let omitted: ReadonlySet<string> | undefined;
  for (const { isOmission, names } of many) {
    if (isOmission) omitted = omitted ? common(omitted, names) : names;
    else for (const name of names) named.add(name);
  }
  if (!omitted) return { isOmission: false, names: named };
  return { isOmission: true, names: new Set([...omitted].filter((name) => !named.has(name))) };
}

function common(a: ReadonlySet<string>, b: ReadonlySet<string>): ReadonlySet<string> {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  return new Set([...few].filter((name) => many.has(name)));
}

function haveOther(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const name of a) if (!b.has(name)) return true;
  return false;
}

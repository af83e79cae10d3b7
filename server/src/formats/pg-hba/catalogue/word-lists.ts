import { connectionTypes } from './connection-types.js';
import { directives, keywordsOf } from './keywords.js';
import { methods } from './methods.js';
import { options, VALIDATOR_PREFIX } from './options.js';

/** The words of each place, as the grammar for highlighting asks for them. */
export function wordLists(): Readonly<Record<string, readonly string[]>> {
  const choices = options.entries.flatMap(({ value }) => (value.kind === 'choice' ? value.choices : []));
  return {
    'connection types': namesOf(connectionTypes.entries),
    'database keywords': namesOf(keywordsOf('database')),
    'user keywords': namesOf(keywordsOf('user')),
    'address keywords': namesOf(keywordsOf('address')),
    methods: namesOf(methods.entries),
    // Those of a validator module have any names behind this.
    options: namesOf(options.entries).filter((name) => !name.startsWith(VALIDATOR_PREFIX)),
    'option values': namesOf(choices),
    directives: namesOf(directives.entries),
  };
}

function namesOf(entries: readonly { readonly name: string }[]): readonly string[] {
  return entries.map(({ name }) => name);
}

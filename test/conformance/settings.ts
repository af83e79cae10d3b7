/** With which seed random cases are made: `npm run conformance -- --seed 7`. */
export const SEED = Number(process.env['HARDLINT_SEED'] ?? 20_261_122);

/** How many broken copies of configurations are judged: `npm run conformance -- --mutants 20000`. */
export const MUTANTS = Number(process.env['HARDLINT_MUTANTS'] ?? 2000);

/** How many of them have each of their fixes applied. */
export const FIXED_MUTANTS = MUTANTS / 4;

/** How many random configurations are asked for what a session gets. */
export const CONFIGURATIONS = MUTANTS / 4;

/** How many random pg_hba.conf are asked who gets in. */
export const RULE_FILES = Math.ceil((MUTANTS * 3) / 20);

/** How long all of them may take on a busy machine, where one server answers for all. */
export const MUTANTS_TIMEOUT = 60_000 + 120 * MUTANTS;

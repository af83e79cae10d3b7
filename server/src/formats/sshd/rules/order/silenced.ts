import { type Directive, isRefused } from '../../model/directive.js';

/** Whether nothing that a directive says counts, since another one decides its keyword. */
export function isSilencedBy(directive: Directive, winner: Directive): boolean {
  if (isTheSameLine(directive, winner) || isRefused(winner) || isRefused(directive)) return false;
  // Its size and its time are kept apart: a second line may still set the time.
  return directive.name !== 'RekeyLimit' || winner.line.args.length >= directive.line.args.length;
}

/** Whether two directives are one line: a file that is included twice brings it again. */
function isTheSameLine(a: Directive, b: Directive): boolean {
  return a.path === b.path && a.line.span.start === b.line.span.start;
}

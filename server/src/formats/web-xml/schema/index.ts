export {
  type Contradiction,
  type Descriptor,
  descriptorOf,
  meantDescriptor,
  type VersionSource,
} from './descriptor.js';
export { Judgement, judge } from './judge.js';
export { collapsed, fits } from './values.js';
export type { Violation, ViolationKind, ViolationOf } from './violation.js';

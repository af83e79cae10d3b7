import {
  attributesOf,
  contentOf,
  type DescriptorKind,
  type DescriptorVersion,
  type ValueType,
  valueTypeOf,
  versionEntry,
} from '../../server/src/formats/web-xml/catalogue/index.js';
import type { Slot } from '../../server/src/formats/web-xml/catalogue/model.js';
import type { Random } from '../support/random.js';

const DEPTH = 8;

/** A descriptor that the catalogue calls valid, with anything in it that its version knows. */
export function validDescriptor(kind: DescriptorKind, version: DescriptorVersion, random: Random): string {
  return new Writer(version, random).document(kind);
}

class Writer {
  readonly #lines: string[] = [];
  /** What has to be unique gets a number. */
  #number = 0;
  readonly #roles: string[] = [];

  constructor(
    private readonly version: DescriptorVersion,
    private readonly random: Random,
  ) {}

  document(kind: DescriptorKind): string {
    const entry = versionEntry(this.version);
    const { doctype, namespace } = entry ?? {};
    this.#lines.push('<?xml version="1.0" encoding="UTF-8"?>');
    if (doctype) {
      this.#lines.push(`<!DOCTYPE ${kind} PUBLIC "${doctype.publicId}"`, `    "${doctype.systemId}">`);
    }
    this.#lines.push(doctype ? `<${kind}>` : `<${kind} xmlns="${namespace}" version="${this.version}">`);
    this.#children(kind, 1);
    // The roles that have been linked to.
    if (!doctype) {
      for (const role of this.#roles) {
        this.#lines.push(`  <security-role><role-name>${role}</role-name></security-role>`);
      }
    }
    this.#lines.push(`</${kind}>`);
    return `${this.#lines.join('\n')}\n`;
  }

  #children(parent: string, depth: number): void {
    for (const slot of contentOf(parent, this.version)?.slots ?? []) {
      for (const name of this.#chosen(slot, depth)) this.#element(parent, name, depth);
    }
  }

  #chosen(slot: Slot, depth: number): readonly string[] {
    const many = depth === 1 ? 12 : 2;
    if (slot.max > 1) {
      const count = Math.max(slot.min, this.random.below(many + 1));
      return Array.from({ length: count }, () => this.random.pick(slot.alternatives).name);
    }
    const { name, min, max } = this.random.pick(slot.alternatives);
    if (slot.min === 0 && this.random.below(2) === 0) return [];
    const most = Math.min(max, depth > DEPTH ? min : 2);
    // At the top of an old descriptor few of many.
    const count = depth === 1 && this.random.below(3) > 0 ? min : min + this.random.below(most - min + 1);
    return Array.from({ length: count }, () => name);
  }

  #element(parent: string, name: string, depth: number): void {
    const indent = '  '.repeat(depth);
    const model = contentOf(name, this.version);
    const attributes = this.#attributes(name);
    if (model?.isEmpty) {
      this.#lines.push(`${indent}<${name}${attributes}/>`);
    } else if (model) {
      this.#lines.push(`${indent}<${name}${attributes}>`);
      this.#children(name, depth + 1);
      this.#lines.push(`${indent}</${name}>`);
    } else {
      const value = this.#value(parent, name);
      this.#lines.push(`${indent}<${name}${attributes}>${value}</${name}>`);
    }
  }

  #attributes(name: string): string {
    return attributesOf(name, this.version)
      .filter(() => this.random.below(10) === 0)
      .map((each) => (each.kind === 'id' ? ` id="_${this.#number++}"` : ` ${each.name}="de-AT"`))
      .join('');
  }

  #value(parent: string, name: string): string {
    if (name === 'role-link') {
      const role = `role-${this.#number++}`;
      this.#roles.push(role);
      return role;
    }
    const type = valueTypeOf(parent, name, this.version) ?? { kind: 'token' };
    return sample(type, this.random, () => this.#number++);
  }
}

function sample(type: ValueType, random: Random, number: () => number): string {
  switch (type.kind) {
    case 'integer':
      if (type.isLong) return '-1';
      return random.pick(type.mayBeEmpty ? ['', '7', ' 8 ', '-1'] : ['1', ' 2 ', '+3', '10']);
    case 'status':
      return random.pick(['404', ' 500 ', '999']);
    case 'boolean':
      return random.pick(type.digits ? ['true', 'false', '1', '0'] : ['true', ' false ']);
    case 'word':
      return random.pick(type.words);
    case 'absolute-path':
      return random.pick(['/a.jsp', ' / ', '/a b']);
    case 'mime-type':
      return random.pick(['text/html', 'a/b/c', 'text/x;y=1']);
    case 'locale':
      return random.pick(['de', 'de_AT', 'de-AT', 'deAT']);
    case 'encoding':
      return random.pick(['UTF-8', '?']);
    case 'http-method':
      return random.pick(['GET', ' get ', 'X-Y', '*']);
    case 'identifier':
      return random.pick(['name', '_x1', '$', 'ä']);
    case 'jdbc-url':
      return random.pick(['jdbc:h2:x', 'jdbc::']);
    case 'qname':
    case 'qname-pattern':
      return 'name';
    case 'uri':
      return random.pick(['/WEB-INF/x.wsdl', 'http://example.com/x']);
    default:
      return random.pick([
        `x${number()}`,
        `com.example.C${number()}`,
        ` a  b ${number()} `,
        `/p/${number()}`,
      ]);
  }
}

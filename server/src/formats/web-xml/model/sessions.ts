import { isTrue } from '../../tomcat/booleans.js';
import type { XmlElement } from '../../xml/element.js';
import { type Word, wordsOf } from './text.js';

/** An `attribute` of the session cookie. */
export interface CookieAttribute {
  readonly element: XmlElement;
  readonly name: string;
  readonly value: Word;
}

/** How sessions are kept: what the `session-config` elements say. Of what is said twice Tomcat takes the last. */
export class Sessions {
  readonly cookieConfigs: readonly XmlElement[];
  readonly trackingModes: readonly Word[];
  /** The attributes of the session cookie that have a value. */
  readonly attributes: readonly CookieAttribute[];

  constructor(readonly configs: readonly XmlElement[]) {
    this.cookieConfigs = configs.flatMap((config) => config.childrenNamed('cookie-config'));
    this.trackingModes = configs.flatMap((config) => wordsOf(config, 'tracking-mode'));
    this.attributes = this.cookieConfigs.flatMap(({ children }) => children.flatMap(attributesIn));
  }

  get timeout(): Word | undefined {
    return this.configs.flatMap((config) => wordsOf(config, 'session-timeout')).at(-1);
  }

  /** What the session cookie is told: its `name`, `domain`, `path`, `secure` and so on. */
  cookie(name: string): Word | undefined {
    return this.cookieConfigs.flatMap((config) => wordsOf(config, name)).at(-1);
  }

  /** Browsers do not look at the case of an attribute's name. */
  attribute(name: string): CookieAttribute | undefined {
    return this.attributes.findLast((each) => each.name.toLowerCase() === name);
  }

  /** Whether the cookie is told to be sent over TLS alone. */
  get isSecure(): boolean {
    const word = this.cookie('secure')?.value ?? this.attribute('secure')?.value.value;
    return word !== undefined && isTrue(word);
  }
}

function attributesIn(element: XmlElement): readonly CookieAttribute[] {
  if (element.name !== 'attribute') return [];
  const name = wordsOf(element, 'attribute-name').at(-1);
  const value = wordsOf(element, 'attribute-value').at(-1);
  return name && value ? [{ element, name: name.value, value }] : [];
}

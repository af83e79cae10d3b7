import type { XmlElement } from '../../xml/element.js';
import { type Word, wordsOf } from './text.js';

/** A `login-config`. */
export interface LoginConfig {
  readonly element: XmlElement;
  readonly method: Word | undefined;
  readonly formLoginConfig: XmlElement | undefined;
}

/** What a `login-config` says; of methods that it gives twice Tomcat takes the last. */
export function loginConfigOf(element: XmlElement): LoginConfig {
  return {
    element,
    method: wordsOf(element, 'auth-method').at(-1),
    formLoginConfig: element.child('form-login-config'),
  };
}

import type { XmlElement } from '../../xml/element.js';
import { type Word, wordsOf } from './constraints.js';

/** A `login-config`. */
export interface LoginConfig {
  readonly element: XmlElement;
  readonly method: Word | undefined;
  readonly formLoginConfig: XmlElement | undefined;
}

export function loginConfigOf(element: XmlElement): LoginConfig {
  return {
    element,
    method: wordsOf(element, 'auth-method').at(-1),
    formLoginConfig: element.child('form-login-config'),
  };
}

type Outcome = number | 'invalid' | 'unknown';

const NUMBER = /(?:\d+(?:_\d+)*)?\.?(?:\d+(?:_\d+)*)?(?:[eE][+-]?\d+)?/y;
const BLANKS = /[ \t\f\n\r]*/y;
const MAX_DEPTH = 50;

/** Thrown nowhere beyond this file: what ends a calculation at once. */
class Stop extends Error {
  constructor(readonly outcome: 'invalid' | 'unknown') {
    super(outcome);
  }
}

/**
 * The value of an expression of numbers, `+ - * / // % **` and parentheses, as Python has it; `unknown` where it takes
 * more than this to tell.
 */
export function calculate(text: string): Outcome {
  try {
    return new Calculation(text).result();
  } catch (stop) {
    if (stop instanceof Stop) return stop.outcome;
    throw stop;
  }
}

class Calculation {
  #at = 0;
  #depth = 0;

  constructor(private readonly text: string) {
    // A line may end within parentheses, and at the end of it all.
    if (/\S\s*\n\s*\S/.test(text) && !text.includes('(')) throw new Stop('invalid');
  }

  result(): number {
    const value = this.#sum();
    if (this.#at < this.text.length) throw new Stop('invalid');
    return value;
  }

  #sum(): number {
    let value = this.#product();
    for (;;) {
      if (this.#take('+')) value += this.#product();
      else if (this.#take('-')) value -= this.#product();
      else return finite(value);
    }
  }

  #product(): number {
    let value = this.#factor();
    for (;;) {
      if (this.#take('//')) value = Math.floor(value / divisor(this.#factor()));
      else if (this.#take('/')) value /= divisor(this.#factor());
      else if (this.#take('%')) value = modulo(value, divisor(this.#factor()));
      else if (this.#take('*')) value *= this.#factor();
      else return finite(value);
    }
  }

  #factor(): number {
    if (++this.#depth > MAX_DEPTH) throw new Stop('unknown');
    const value = this.#signed();
    this.#depth--;
    return value;
  }

  #signed(): number {
    if (this.#take('-')) return -this.#factor();
    if (this.#take('+')) return this.#factor();
    const base = this.#atom();
    if (!this.#take('**')) return base;
    const power = base ** this.#factor();
    // Python has larger whole numbers, and complex ones.
    if (Number.isNaN(power)) throw new Stop('unknown');
    return finite(power);
  }

  #atom(): number {
    if (!this.#take('(')) return this.#number();
    const value = this.#sum();
    if (!this.#take(')')) throw new Stop('invalid');
    return value;
  }

  #number(): number {
    this.#skipBlanks();
    NUMBER.lastIndex = this.#at;
    const written = NUMBER.exec(this.text)?.[0] ?? '';
    if (!/\d/.test(written) || /^0[\d_]*[1-9][\d_]*$/.test(written)) throw new Stop('invalid');
    this.#at += written.length;
    this.#skipBlanks();
    return finite(Number(written.replaceAll('_', '')));
  }

  #take(operator: string): boolean {
    this.#skipBlanks();
    if (!this.text.startsWith(operator, this.#at)) return false;
    // `**` is not `*`.
    if (operator === '*' && this.text[this.#at + 1] === '*') return false;
    this.#at += operator.length;
    this.#skipBlanks();
    return true;
  }

  #skipBlanks(): void {
    BLANKS.lastIndex = this.#at;
    BLANKS.test(this.text);
    this.#at = BLANKS.lastIndex;
  }
}

function finite(value: number): number {
  if (!Number.isFinite(value)) throw new Stop('unknown');
  return value;
}

function divisor(value: number): number {
  if (value === 0) throw new Stop('invalid');
  return value;
}

/** Python's remainder has the sign of the divisor. */
function modulo(value: number, by: number): number {
  const rest = value % by;
  return rest !== 0 && rest < 0 !== by < 0 ? rest + by : rest;
}

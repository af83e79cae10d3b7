/** A text that grows with `size`, in a way that a careless rule would pay for more than once. */
export type Shape = (size: number) => string;

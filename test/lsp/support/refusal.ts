import { ResponseError } from 'vscode-languageserver-protocol';

/** The error code with which a request is refused; undefined where it is not. */
export async function refusal(answer: Promise<unknown>): Promise<number | undefined> {
  try {
    await answer;
    return undefined;
  } catch (error) {
    return error instanceof ResponseError ? error.code : undefined;
  }
}

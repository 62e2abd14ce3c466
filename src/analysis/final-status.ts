import type { Effect } from './model.ts'
import { every } from './runtimes.ts'

/** Whether an effect would send a code as the final status of a response. With 101 the connection can change hands, unless HTTP/2 rules that out. */
export function isFinal({ kind, isUpgrade, runtimes }: Effect, code: number): boolean {
  if ((kind !== 'respond' && kind !== 'redirect' && kind !== 'mock') || isUpgrade) return false
  return code !== 101 || every(runtimes, ({ informational }) => informational !== 'never completes the response')
}

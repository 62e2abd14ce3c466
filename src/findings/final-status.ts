import type { Effect } from '../analysis/model/model.ts'
import { every } from '../analysis/effects/runtime-outcomes.ts'

/** Whether an effect would send a code as the final status of a response. With 101 the connection can change hands, unless HTTP/2 rules that out. */
export function isFinal({ kind, isUpgrade, runtimes }: Effect, code: number): boolean {
  if ((kind !== 'respond' && kind !== 'redirect' && kind !== 'mock') || isUpgrade) return false
  return code !== 101 || every(runtimes, ({ informational }) => informational !== 'never completes the response')
}

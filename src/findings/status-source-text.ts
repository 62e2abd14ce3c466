import type { TSESLint } from '@typescript-eslint/utils'
import { isStatusCode, nameOf } from '../registry/status-codes.ts'
import type { Effect, StatusInput } from '../analysis/model/model.ts'

type SourceCode = Pick<TSESLint.SourceCode, 'text'>

const longest = 40

/** How messages call the status that an effect sets: `404 Not Found`, or the code that computes it. */
export function statusText(sourceCode: SourceCode, { status }: Effect): string {
  return status ? valueText(sourceCode, status) : 'A status'
}

/** How messages call a status where it is written. */
export function valueText({ text }: SourceCode, { value, node }: Pick<StatusInput, 'value' | 'node'>): string {
  const [first, ...others] = value.possibilities
  if (value.isComplete && first && others.length === 0 && isStatusCode(first.value)) return nameOf(first.value)
  const written = node && text.slice(...node.range)
  return written !== undefined && written.length <= longest && !written.includes('\n') ? `\`${written}\`` : 'A status'
}

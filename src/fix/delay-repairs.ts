import type { TSESLint } from '@typescript-eslint/utils'
import type { WrongDelay } from '../analysis/retry-after.ts'

/** Code to write instead, and the fix that writes it. */
export interface Repair {
  readonly code: string
  readonly fix: TSESLint.ReportFixFunction
}

/** How to write what a wrong `Retry-After` means; nothing where that is not plain. */
export function delayRepairs(_sourceCode: Readonly<TSESLint.SourceCode>, _delay: WrongDelay): readonly Repair[] {
  return []
}

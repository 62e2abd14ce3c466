import type { Analysis } from '../analysis/analysis.ts'
import { answersErrors } from '../analysis/effects/error-effects.ts'
import type { Sink } from '../analysis/model/model.ts'
import { mailCodes } from '../registry/mail-codes.ts'

/** Whether a code may be one of mail: a plain error keeps it, and nothing in the file is about HTTP. */
export function mayBeOfMail({ source }: Analysis, { runtimes, effect }: Sink, code: number): boolean {
  return (
    mailCodes.has(code) &&
    runtimes.every(({ framework }) => framework.isOfAnyProtocol) &&
    source.modules.size === 0 &&
    !answersErrors(source, effect.node)
  )
}

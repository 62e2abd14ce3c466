import { meaningOf, type Meaning } from '../../src/registry/names.ts'
import { codeMeantBy, isPhraseOf } from '../../src/registry/phrases.ts'
import { statusCode } from '../../src/registry/status-codes.ts'
import type { CodeEntry, CodeTable } from '../../src/analysis/model/model.ts'

/** An entry of a table whose name or phrase is another code's. */
export interface Contradiction {
  readonly entry: CodeEntry
  /** The code that the name or phrase belongs to. */
  readonly meant: number
}

/**
 * The entries of a table that say another code's name or phrase. The table has to show that it is about HTTP: by entries that are right, or
 * by its name together with a code of the same class; numbers like 100 and 200 stand for many things under everyday names.
 */
export function contradictionsIn(table: CodeTable): readonly Contradiction[] {
  const wrong = table.entries.flatMap((entry): readonly Contradiction[] => {
    const meant = meantBy(entry)
    return meant === undefined || isRight(entry) ? [] : [{ entry, meant }]
  })
  if (table.is === 'record') return wrong
  if (table.is === 'error') return wrong.filter(({ entry }) => codeOf(entry) >= 300 && !isEveryday(entry))
  const right = table.entries.filter(isRight)
  const telling = right.filter((entry) => !isEveryday(entry))
  // Where several kinds of errors share a code on purpose, it is chosen for the error, and the table is none of names.
  const isChoice = table.size > 2 * table.entries.length
  if (right.length >= wrong.length && !isChoice)
    return wrong.filter(({ entry }) => telling.length > (isEveryday(entry) ? 1 : 0) || namesStatus(table, entry))
  return isChoice ? [] : wrong.filter((one) => namesStatus(table, one.entry) && isPlausible(one))
}

function codeOf({ code }: CodeEntry): number {
  return Number(code.value)
}

function meantBy({ says, text }: CodeEntry): number | undefined {
  return says === 'phrase' ? codeMeantBy(text) : meaning(text)?.code
}

function meaning(text: string): Meaning | undefined {
  return meaningOf(text)
}

function isRight(entry: CodeEntry): boolean {
  return meantBy(entry) === codeOf(entry) || isPhraseOf(entry.text, codeOf(entry))
}

function isEveryday({ says, text }: CodeEntry): boolean {
  return says === 'name' && (meaning(text)?.isEveryday ?? false)
}

function namesStatus({ name, is }: CodeTable, { says, text }: CodeEntry): boolean {
  if (is === 'constants') return says === 'name' && (meaning(text)?.isOfStatus ?? false)
  return name !== undefined && /status|http/i.test(name)
}

/** Whether a code could have been meant for the name: one of the registry, and of the same class. */
function isPlausible({ entry, meant }: Contradiction): boolean {
  const code = codeOf(entry)
  return !isEveryday(entry) && statusCode(code) !== undefined && Math.floor(code / 100) === Math.floor(meant / 100)
}

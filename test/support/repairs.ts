import { Linter, type FlatConfig } from '@typescript-eslint/utils/ts-eslint'

/** A fix or suggestion of a report, with the report and what becomes of the code. */
export interface Repair {
  readonly report: Linter.LintMessage
  readonly output: string
}

/** What linting a text gives: the reports, and the comments it has. */
export interface Linted {
  readonly code: string
  readonly reports: readonly Linter.LintMessage[]
  readonly comments: readonly string[]
}

/** Lints texts that are configured alike. */
export function linterOf(
  configs: FlatConfig.ConfigArray,
  filename: string,
  Version = Linter,
): (code: string) => Linted {
  const linter = new Version({ configType: 'flat' })
  return (code) => {
    const reports = linter.verify(code, configs, { filename })
    const comments = (linter.getSourceCode() as { ast?: { comments?: { value: string }[] } } | null)?.ast?.comments
    return { code, reports, comments: (comments ?? []).map(({ value }) => value.trim()) }
  }
}

/** Every fix and every suggestion, applied on its own. */
export function repairsIn({ code, reports }: Linted): readonly Repair[] {
  return reports.flatMap((report) =>
    [report.fix, ...(report.suggestions ?? []).map(({ fix }) => fix)].flatMap((fix) =>
      fix ? [{ report, output: code.slice(0, fix.range[0]) + fix.text + code.slice(fix.range[1]) }] : [],
    ),
  )
}

/** What a repair breaks or leaves: nothing but the rules that come to have something to say may be meant. */
export function flawsOf(before: Linted, { report }: Repair, after: Linted): readonly string[] {
  const fatal = after.reports.find((message) => message.fatal === true)
  if (fatal) return [`does not parse: ${fatal.message}`]
  const count = ({ reports }: Linted, rule: string | null) => reports.filter(({ ruleId }) => ruleId === rule).length
  const stays = count(after, report.ruleId) >= count(before, report.ruleId) ? ['the report stays'] : []
  const rules = [...new Set(after.reports.map(({ ruleId }) => ruleId))].filter((rule) => rule !== report.ruleId)
  const fresh = rules.filter((rule) => count(after, rule) > count(before, rule)).map(String)
  return [...stays, ...fresh, ...lostFrom(before.comments, after.comments).map((text) => `loses the comment ${text}`)]
}

function lostFrom(before: readonly string[], after: readonly string[]): readonly string[] {
  const rest = [...after]
  return before.filter((text) => {
    const index = rest.indexOf(text)
    if (index >= 0) rest.splice(index, 1)
    return index < 0
  })
}

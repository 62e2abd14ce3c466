/** A program, the file that it stands in, and what is reported of it: `«…»` encloses the text that is underlined. */
export interface Program {
  readonly code: string
  readonly file?: string
  readonly rule?: string
  readonly options?: object
  /** The settings, where the program needs any. */
  readonly settings?: Readonly<Record<string, unknown>>
}

/** One API of a library by which code sets, sends, declares, fakes or reads a status, with a report and a silence that show that it is known. */
export interface Row {
  readonly library: string
  /** How it is written. */
  readonly what: string
  /** A program with a mistake, by default a code that the registry does not have. */
  readonly report: Program | string
  /** A program with the same API and no mistake. */
  readonly silence: Program | string
}

/** An API that is not known, with the reason. */
export interface LeftOut {
  readonly library: string
  readonly what: string
  readonly why: string
}

export type Rows = Readonly<Record<string, Row>>

/** Rows of a library, by what is put around their code. */
export function rowsOf(
  library: string,
  around: (code: string) => Program | string,
  rows: Readonly<Record<string, readonly [what: string, report: Program | string, silence: string]>>,
): Rows {
  const put = (program: Program | string): Program | string => {
    const { code, ...own } = typeof program === 'string' ? { code: program } : program
    const made = around(code)
    return { ...(typeof made === 'string' ? { code: made } : made), ...own }
  }
  return Object.fromEntries(
    Object.entries(rows).map(([id, [what, report, silence]]) => [
      id,
      { library, what, report: put(report), silence: put(silence) },
    ]),
  )
}

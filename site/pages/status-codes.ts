import { constantLibraries } from '../../src/constants/index.ts'
import { forbiddenFields, isAbout, meaninglessFields, requirementsOf } from '../../src/registry/fields.ts'
import { mismatches } from '../../src/registry/methods.ts'
import { codeMeantBy, isFormerPhrase, isPhraseOf } from '../../src/registry/phrases.ts'
import { specialUses } from '../../src/registry/special-uses.ts'
import { nameOf, statusCodes, type StatusCode } from '../../src/registry/status-codes.ts'
import { usualCures, vendorCodes, vendors, vendorTitles } from '../../src/registry/vendor-codes.ts'
import { code, list, page, prose, section, table, type Page } from './markdown.ts'
import { docsOf, ruleNames, ruleText } from './rules.ts'

const standings = {
  standard: 'defined and in use',
  deprecated: 'deprecated',
  obsoleted: 'obsoleted',
  unused: 'cannot be assigned',
  reserved: 'reserved for future use',
  temporary: 'registered for a draft',
} as const

const contents = {
  allowed: 'may have content',
  forbidden: 'ends with the header section: no content',
  empty: 'has content of zero length',
} as const

const caching = {
  heuristic: 'may be kept by a cache, also where nothing says for how long',
  explicit: 'is kept by a cache only where a field says so',
  never: 'must not be kept by a cache',
} as const

const generators = { origin: 'the origin server', gateway: 'a gateway', proxy: 'a proxy' } as const

/** A page for each code of the registry, and one with all of them and those of products. */
export function statusCodePages(): readonly Page[] {
  return [index(), ...statusCodes.map(codePage)]
}

/** The pages of codes of which one is to be used. */
function links(codes: readonly number[]): string {
  return codes.map((code) => `[${nameOf(code)}](/codes/${code})`).join(' or ')
}

function index(): Page {
  const rows = statusCodes.map(({ code, phrase, reference, standing }) => [
    `[${code}](/codes/${code})`,
    phrase,
    standings[standing],
    prose(reference),
  ])
  const ofProducts = vendors.flatMap((vendor) =>
    Object.entries(vendorCodes[vendor]).map(([code, phrase]) => {
      return [code, phrase, vendorTitles[vendor], links(usualCures[Number(code)] ?? [])]
    }),
  )
  return page(
    'codes/index',
    'Status codes',
    section('Assigned', table(['Code', 'Phrase', 'Standing', 'Defined in'], rows)),
    section(
      'Of products',
      'No registry assigns these. The setting [`vendors`](/settings#vendors) accepts those of a product.',
      table(['Code', 'Phrase', 'Of', 'Assigned one'], ofProducts),
    ),
  )
}

function codePage(row: StatusCode): Page {
  const status = row.code
  return page(
    `codes/${status}`,
    row.phrase === '(Unused)' ? String(status) : `${status} ${row.phrase}`,
    facts(row),
    section('Fields', fields(status)),
    section('Methods', methods(status)),
    section('What it is for', uses(status)),
    section('Names and lists', names(row)),
    section('Rules', rules(status)),
  )
}

function facts({
  reference,
  rfc2616,
  standing,
  withdrawal,
  content,
  caching: kept,
  generators: senders,
  formerPhrases,
}: StatusCode): string {
  return table(
    ['', ''],
    [
      ['Standing', standings[standing]],
      ...(withdrawal
        ? [
            ['Why', prose(withdrawal.by)],
            ['Instead', prose(withdrawal.instead)],
          ]
        : []),
      ['Defined in', prose(reference)],
      ...(rfc2616 === undefined ? [] : [['Before', prose(`RFC 2616 §${rfc2616}`)]]),
      ['Content', `A response with it ${contents[content]}.`],
      ['Caching', `It ${caching[kept]}.`],
      ['Sent by', senders.map((sender) => generators[sender]).join(', ') || 'nobody'],
      ...(formerPhrases.length > 0 ? [['Former phrases', formerPhrases.join(', ')]] : []),
    ],
  )
}

function fields(status: number): string {
  return list([
    ...requirementsOf(status).map(
      ({ field, level, reference, methods = [] }) =>
        `needs ${code(field)}${methods.length > 0 ? ` in answers to ${methods.join(', ')}` : ''} (${level}, ${prose(reference)})`,
    ),
    ...[...forbiddenFields, ...meaninglessFields]
      .filter((row) => isAbout(row, status))
      .map(({ field, because, level, reference }) => `${code(field)} ${because} (${level}, ${prose(reference)})`),
  ])
}

function methods(status: number): string {
  const rows = mismatches.filter(({ code }) => code === status)
  return list(
    rows.map(({ methods, because, reference, instead }) => {
      const others = links(instead)
      return `not in answers to ${methods.join(', ')}: ${because} (${prose(reference)})${others === '' ? '' : `; rather ${others}`}`
    }),
  )
}

function uses(status: number): string {
  return list(
    specialUses
      .filter(({ code }) => code === status)
      .map((use) => {
        const others = links(use.instead)
        return `${use.isAnswer ? 'It answers' : 'It is for'} ${use.for} (${prose(use.reference)}); elsewhere rather ${others}.`
      }),
  )
}

/** How libraries of constants name the code, and which of them have it under a name of the past, of another code, or not at all. */
function names(row: StatusCode): string {
  const rows = constantLibraries.map(({ name, objects }) => {
    const members = [...new Set(objects.flatMap(({ members }) => namesOf(members, row.code)))]
    return [
      code(name),
      members.map(code).join(', ') || 'lacks it',
      members.map((member) => verdict(member, row)).find(Boolean) ?? '',
    ]
  })
  return table(['Library', 'Name', ''], rows)
}

function namesOf(members: Readonly<Record<string, number>>, status: number): readonly string[] {
  return Object.entries(members).flatMap(([member, value]) => (value === status ? [member] : []))
}

function verdict(member: string, { code, phrase }: StatusCode): string {
  const words = member.replace(/^(?:HTTP_STATUS_|HTTP_)/, '')
  if (isFormerPhrase(words)) return `a former phrase; now ${phrase}`
  if (isPhraseOf(words, code)) return ''
  const meant = codeMeantBy(words)
  return meant === undefined || meant === code ? `not the phrase, which is ${phrase}` : `the name of ${nameOf(meant)}`
}

/** The rules whose pages speak of the code outside of their examples. */
function rules(status: number): string {
  const mention = new RegExp(`(?<![\\d#.§/-])${status}(?![\\d.]\\d)`)
  const found = ruleNames.filter((name) =>
    mention.test(
      ruleText(name)
        .replaceAll(/^```[^]*?^```$/gm, '')
        .replaceAll(/\]\([^)]*\)/g, ']'),
    ),
  )
  return list(found.map((name) => `[${name}](/rules/${name}): ${prose(docsOf(name).description)}`))
}

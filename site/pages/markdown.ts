import { linkSections } from '../../tools/pages/sections.js'

/** A page of the site: its path without an ending, and its text. */
export interface Page {
  readonly path: string
  readonly text: string
}

/** Text in a page: the sections it names are links, and nothing in it is a tag or an expression of Vue. */
export function prose(text: string): string {
  return String(linkSections(text))
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

export function code(text: string): string {
  return text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``
}

export function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n')
}

/** A heading with what stands below it; nothing where there is nothing. */
export function section(heading: string, ...parts: readonly string[]): string {
  const given = parts.filter((part) => part !== '')
  return given.length === 0 ? '' : [`## ${heading}`, ...given].join('\n\n')
}

export function page(path: string, title: string, ...parts: readonly string[]): Page {
  return { path, text: `${[`# ${title}`, ...parts.filter((part) => part !== '')].join('\n\n')}\n` }
}

/** Colours of a picture, for a light and a dark page. */
export interface Palette {
  readonly page: string
  readonly edge: string
  readonly text: string
  readonly faint: string
  readonly keyword: string
  readonly string: string
  readonly number: string
  readonly error: string
  readonly right: string
}

export const palettes: Readonly<Record<'light' | 'dark', Palette>> = {
  light: {
    page: '#ffffff',
    edge: '#d0d7de',
    text: '#1f2328',
    faint: '#59636e',
    keyword: '#8a1c7c',
    string: '#0a5c36',
    number: '#0a4c9e',
    error: '#c01c28',
    right: '#1a7f37',
  },
  dark: {
    page: '#0d1117',
    edge: '#3d444d',
    text: '#f0f6fc',
    faint: '#9198a1',
    keyword: '#ff9bf5',
    string: '#9be9b4',
    number: '#a5d0ff',
    error: '#ff7b72',
    right: '#3fb950',
  },
}

/** The size of text, and what one character and one line of it take, in pixels. */
export const size = { font: 14, character: 8.43, line: 22 } as const

const font = 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace'

export function picture(
  width: number,
  height: number,
  title: string,
  { page, edge }: Palette,
  ...parts: readonly string[]
): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="${font}" font-size="${size.font}">
<title>${escaped(title)}</title>
<rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="8" fill="${page}" stroke="${edge}"/>
${parts.join('\n')}
</svg>
`
}

export function text(x: number, y: number, content: string, colour: string, more = ''): string {
  return `<text x="${x}" y="${y}" fill="${colour}" xml:space="preserve"${more}>${escaped(content)}</text>`
}

const tokens =
  /(?<string>'[^']*'|`[^`]*`)|(?<number>\b\d+\b)|(?<keyword>\b(?:import|from|const|return|if|async|await|new|export)\b)|[^'`\d\w]+|\w+/g

/** A line of code with its colours. */
export function codeLine(x: number, y: number, line: string, palette: Palette): string {
  const spans = [...line.matchAll(tokens)].map(({ 0: token, groups = {} }) => {
    const [kind] = (['string', 'number', 'keyword'] as const).filter((name) => groups[name] !== undefined)
    return kind ? `<tspan fill="${palette[kind]}">${escaped(token)}</tspan>` : escaped(token)
  })
  return `<text x="${x}" y="${y}" fill="${palette.text}" xml:space="preserve" textLength="${(line.length * size.character).toFixed(1)}">${spans.join('')}</text>`
}

/** The wavy line of an editor below some characters. */
export function squiggle(x: number, y: number, characters: number, colour: string): string {
  const waves = Math.max(2, Math.round((characters * size.character) / 4))
  const path = Array.from(
    { length: waves },
    (_, index) => `l2 ${index % 2 === 0 ? -3 : 3} l2 ${index % 2 === 0 ? 3 : -3}`,
  )
  return `<path d="M${x.toFixed(1)} ${y} ${path.join(' ')}" fill="none" stroke="${colour}" stroke-width="1.3"/>`
}

function escaped(content: string): string {
  return content.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** Text in lines of at most so many characters. */
export function wrapped(content: string, most: number): readonly string[] {
  const lines: string[] = []
  for (const word of content.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < most) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

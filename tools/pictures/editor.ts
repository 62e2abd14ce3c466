import { readFileSync } from 'node:fs'
import { Linter } from 'eslint'
import plugin from '../../src/index.ts'
import { codeLine, picture, size, squiggle, text, wrapped, type Palette } from './drawing.ts'

/** The first code of the README in an editor, with what is found in it. */
export function editorPicture(palette: Palette): string {
  const code = /^`service\.js`\n\n```js\n([^]*?)\n```$/m.exec(readFileSync('README.md', 'utf8'))?.[1] ?? ''
  const found = new Linter().verify(code, plugin.configs.recommended, { filename: 'service.js' })
  const parts: string[] = []
  let y = 32
  for (const [index, line] of code.split('\n').entries()) {
    parts.push(text(16, y, String(index + 1).padStart(2), palette.faint), codeLine(left, y, line, palette))
    for (const { line: at, column, endColumn = column, message, ruleId } of found) {
      if (at !== index + 1) continue
      parts.push(squiggle(left + (column - 1) * size.character, y + 5, endColumn - column, palette.error))
      for (const row of wrapped(`${message.replaceAll('`', '')} ${ruleId ?? ''}`, 86)) {
        y += size.line
        parts.push(text(left + 2 * size.character, y, row, palette.error))
      }
    }
    y += size.line
  }
  return picture(
    840,
    y + 4,
    'Code in an editor: what is wrong is underlined, with the reason below it',
    palette,
    ...parts,
  )
}

const left = 48

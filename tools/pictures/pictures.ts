import { palettes } from './drawing.ts'
import { editorPicture } from './editor.ts'
import { flowPicture } from './flow.ts'

/** Every picture of the README by its path, drawn of what the plugin says. */
export function pictures(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(palettes).flatMap(([name, palette]) => [
      [`docs/pictures/editor-${name}.svg`, editorPicture(palette)] as const,
      [`docs/pictures/flow-${name}.svg`, flowPicture(palette)] as const,
    ]),
  )
}

import { dirname, existsSync, isAbsolute, join, realpathSync, relative } from '../../platform.ts'
import { foldersAround, remembering } from '../project-files.ts'
import { packageIn } from './package-fields.ts'

/** The folder, without symbolic links, outside of which no module of a file's project lies: of its repository, its workspace or its package. */
export function projectRoot(file: string): string | undefined {
  return rootAbove(dirname(file))
}

const rootAbove = remembering((folder): string | undefined => {
  let root: string | undefined
  for (const around of foldersAround(join(folder, 'module'))) {
    const manifest = packageIn(around)
    if (manifest) root = around
    if (
      manifest?.hasWorkspaces ||
      existsSync(join(around, 'pnpm-workspace.yaml')) ||
      existsSync(join(around, '.git'))
    ) {
      root = around
      break
    }
  }
  return root === undefined ? undefined : realPath(root)
})

/** The path of what is there, without symbolic links; `undefined` where nothing is. */
export function realPath(path: string): string | undefined {
  try {
    return realpathSync(path)
  } catch {
    return undefined
  }
}

/** Whether a path lies in a folder, and not in packages that are installed there. */
export function isOwn(root: string, path: string): boolean {
  const inside = relative(root, path)
  const isWithin = inside !== '' && !isAbsolute(inside) && !/^\.\.(?:[\\/]|$)/.test(inside)
  return isWithin && !/(?:^|[\\/])node_modules(?:[\\/]|$)/.test(inside)
}

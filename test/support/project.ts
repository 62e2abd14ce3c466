import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { it } from 'vitest'

/** What a program printed and how it ended. */
interface Outcome {
  readonly stdout: string
  readonly stderr: string
  readonly status: number
}

/** A folder of its own, as a user of the plugin has one. */
export class Project {
  readonly folder = mkdtempSync(join(tmpdir(), 'http-status-'))

  write(files: Readonly<Record<string, string | object>>): void {
    for (const [path, content] of Object.entries(files)) {
      const file = join(this.folder, path)
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
    }
  }

  /** Links a folder from another place, as package managers do with those of a workspace. */
  link(folder: string, from: string): void {
    const place = join(this.folder, from)
    mkdirSync(dirname(place), { recursive: true })
    symlinkSync(join(this.folder, folder), place)
  }

  async install(...packages: readonly string[]): Promise<void> {
    const options = ['--prefer-offline', '--no-audit', '--no-fund', '--save-exact']
    const { status, stderr } = await this.#run('npm', ['install', ...options, ...packages])
    if (status !== 0) throw new Error(stderr)
  }

  /** Runs a program of a package, by its path in `node_modules` or from the root. */
  async run(path: string, ...args: readonly string[]): Promise<Outcome> {
    return this.#run(process.execPath, [resolve(this.folder, 'node_modules', path), ...args])
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true })
  }

  /** Runs a program in the folder, without the variables that npm and vitest set for theirs. */
  #run(program: string, args: readonly string[]): Promise<Outcome> {
    const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(npm_|NODE_|VITEST)/.test(name)))
    return new Promise((resolve, reject) => {
      execFile(program, args, { cwd: this.folder, env, maxBuffer: 2 ** 26 }, (error, stdout, stderr) => {
        if (error && typeof error.code !== 'number') reject(new Error(stderr, { cause: error }))
        else resolve({ stdout, stderr, status: Number(error?.code ?? 0) })
      })
    })
  }
}

/** A test that has a project while it runs. */
export const projectTest = it.extend('project', ({}, { onCleanup }) => {
  const project = new Project()
  onCleanup(() => {
    project.remove()
  })
  return project
})

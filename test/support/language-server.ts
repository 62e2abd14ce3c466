import { spawn, type ChildProcessByStdio } from 'node:child_process'
import type { Readable, Writable } from 'node:stream'
import { pathToFileURL } from 'node:url'

/** A place in a document, counted from 0. */
interface Position {
  readonly line: number
  readonly character: number
}

interface Range {
  readonly start: Position
  readonly end: Position
}

export interface Diagnostic {
  readonly range: Range
  readonly message: string
  readonly source: string
  readonly code: string
  readonly codeDescription: { readonly href: string }
}

export interface Action {
  readonly title: string
  readonly kind: string
  readonly isPreferred?: boolean
  readonly command: { readonly command: string; readonly arguments: readonly unknown[] }
}

interface Message {
  readonly id?: number
  readonly method?: string
  readonly params?: unknown
  readonly result?: unknown
  readonly error?: { readonly message: string }
}

interface TextEdit {
  readonly range: Range
  readonly newText: string
}

interface WorkspaceEdit {
  readonly edit: { readonly documentChanges: readonly { readonly edits: readonly TextEdit[] }[] }
}

/** What an editor tells ESLint's server of its settings. */
const settings = {
  validate: 'on',
  run: 'onType',
  useESLintClass: true,
  packageManager: 'npm',
  nodePath: null,
  experimental: {},
  options: {},
  problems: {},
  rulesCustomizations: [],
  workingDirectory: { mode: 'location' },
  codeAction: { disableRuleComment: { enable: true, location: 'separateLine' }, showDocumentation: { enable: true } },
  codeActionOnSave: { mode: 'all' },
}

/** A server of editors, that of ESLint or of oxlint, with one document open in it. */
export class LanguageServer {
  readonly #process: ChildProcessByStdio<Writable, Readable, null>
  readonly #folder: string
  readonly #waiting = new Map<number, (answer: Message) => void>()
  #received = Buffer.alloc(0)
  #requests = 0
  #uri = ''
  #text = ''

  constructor(program: string, folder: string, mode = '--stdio') {
    this.#folder = pathToFileURL(folder).href
    this.#process = spawn(process.execPath, [program, mode], { stdio: ['pipe', 'pipe', 'ignore'] })
    this.#process.stdout.on('data', (chunk: Buffer) => {
      this.#read(chunk)
    })
  }

  /** The document, with the edits that the server has made. */
  get text(): string {
    return this.#text
  }

  async open(path: string, text: string): Promise<void> {
    const workspaceFolders = [{ uri: this.#folder, name: 'project' }]
    const workspace = {
      configuration: true,
      applyEdit: true,
      workspaceFolders: true,
      workspaceEdit: { documentChanges: true },
    }
    const codeAction = { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } } }
    const capabilities = { workspace, textDocument: { codeAction, diagnostic: {} } }
    await this.#request('initialize', { processId: process.pid, rootUri: this.#folder, workspaceFolders, capabilities })
    this.#send({ method: 'initialized', params: {} })
    this.#uri = `${this.#folder}/${path}`
    this.#text = text
    this.#send({
      method: 'textDocument/didOpen',
      params: { textDocument: { uri: this.#uri, languageId: 'javascript', version: 1, text } },
    })
  }

  async diagnostics(): Promise<readonly Diagnostic[]> {
    const report = await this.#request('textDocument/diagnostic', { textDocument: { uri: this.#uri } })
    return (report as { items: readonly Diagnostic[] }).items
  }

  /** The entries of the light bulb on a diagnostic. */
  async actions(diagnostic: Diagnostic): Promise<readonly Action[]> {
    const actions = await this.#request('textDocument/codeAction', {
      textDocument: { uri: this.#uri },
      range: diagnostic.range,
      context: { diagnostics: [diagnostic] },
    })
    return actions as readonly Action[]
  }

  async apply({ command }: Action): Promise<void> {
    await this.#request('workspace/executeCommand', command)
  }

  close(): void {
    this.#process.kill()
  }

  #request(method: string, params: unknown): Promise<unknown> {
    this.#requests += 1
    const id = this.#requests
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, ({ result, error }) => {
        if (error) reject(new Error(`${method}: ${error.message}`))
        else resolve(result)
      })
      this.#send({ id, method, params })
    })
  }

  #send(message: Message): void {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message })
    this.#process.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`)
  }

  #read(chunk: Buffer): void {
    this.#received = Buffer.concat([this.#received, chunk])
    for (;;) {
      const head = /^Content-Length: (\d+)\r\n(?:.+\r\n)*\r\n/.exec(this.#received.toString('latin1'))
      if (!head) return
      const start = head[0].length
      const end = start + Number(head[1])
      if (this.#received.length < end) return
      const message = JSON.parse(this.#received.subarray(start, end).toString()) as Message
      this.#received = this.#received.subarray(end)
      this.#receive(message)
    }
  }

  #receive(message: Message): void {
    const { id, method, params } = message
    if (id === undefined) return
    if (method === undefined) this.#waiting.get(id)?.(message)
    else this.#send({ id, result: this.#answer(method, params) })
  }

  #answer(method: string, params: unknown): unknown {
    if (method === 'workspace/configuration')
      return [{ ...settings, workspaceFolder: { uri: this.#folder, name: 'project' } }]
    if (method === 'workspace/applyEdit') {
      for (const { edits } of (params as WorkspaceEdit).edit.documentChanges) this.#edit(edits)
      return { applied: true }
    }
    return null
  }

  #edit(edits: readonly TextEdit[]): void {
    for (const { range, newText } of edits.toReversed()) {
      this.#text = this.#text.slice(0, this.#offset(range.start)) + newText + this.#text.slice(this.#offset(range.end))
    }
  }

  #offset({ line, character }: Position): number {
    const lines = this.#text.split('\n').slice(0, line)
    return lines.reduce((sum, { length }) => sum + length + 1, 0) + character
  }
}

import { ConflictException, Injectable, NotFoundException } from '@nestjs/common'

export interface Link {
  readonly id: string
  url: string
  clicks: number
}

/** Short links, in memory. */
@Injectable()
export class LinksService {
  readonly #links = new Map<string, Link>([['tea', { id: 'tea', url: 'https://example.org/tea', clicks: 0 }]])

  all(): readonly Link[] {
    return [...this.#links.values()]
  }

  /** @throws NotFoundException where there is no such link. */
  find(id: string): Link {
    const link = this.#links.get(id)
    if (!link) throw new NotFoundException(`no link ${id}`)
    return link
  }

  add(id: string, url: string): Link {
    if (this.#links.has(id)) throw new ConflictException(`there is a link ${id} already`)
    const link = { id, url, clicks: 0 }
    this.#links.set(id, link)
    return link
  }

  change(id: string, url: string): Link {
    const link = this.find(id)
    link.url = url
    return link
  }

  remove(id: string): void {
    this.find(id)
    this.#links.delete(id)
  }
}

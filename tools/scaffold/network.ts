import type { Tree } from '../checks/tree.ts'
import { wrongName } from './names.ts'
import { copies, foldersIn, type Plan } from './plan.ts'

const parent = 'src/networks/'

/** Plans an adapter as a copy of a living one (the fake network unless another is named). Nothing is written. */
export const planNetwork = (tree: Tree, wish: { name: string; from?: string | undefined }): Plan => {
  const from = wish.from ?? 'fake'
  const reason =
    wrongName(wish.name, foldersIn(tree, parent)) ??
    (tree.has(`${parent}${from}/index.ts`) ? null : `there is no network “${from}” to copy`)
  if (reason) return { ok: false, reason }
  return {
    ok: true,
    files: copies(tree, parent, from, wish.name, { pairs: [[from, wish.name]], tables: [] }),
    next: [
      `${parent}${wish.name} is a copy of ${from}: put the real limits (dated), wire names and fixtures in.`,
      `Add one line to the networks in src/compose.ts.`,
      `Run: npx vitest run ${parent}${wish.name} && npm run check`,
    ],
  }
}

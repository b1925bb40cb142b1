// Apart from the schemas, because the list of screens reads addresses by them and the first page stays light.
export { figureNames } from '../domain/figures.ts'
export { figureMoments } from '../domain/moments.ts'

export { fillSearch } from '../commands/work-list/fill-search.ts'

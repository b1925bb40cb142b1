/** The network of channels that are files somebody brought. */
export const IMPORTS = 'import'

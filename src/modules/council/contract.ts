export const councilContract = {}

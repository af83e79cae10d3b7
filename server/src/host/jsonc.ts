// What is imported lazily is bundled whole; by way of this file only what is used of the parser is.
export { findNodeAtLocation, getNodeValue, parseTree, printParseErrorCode } from 'jsonc-parser';

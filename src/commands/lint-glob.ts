/** The glob library, apart: most runs name folders. */
export { glob } from 'tinyglobby';

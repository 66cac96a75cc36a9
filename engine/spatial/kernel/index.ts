/** What the kernel offers. */
export { setClass, setNearest } from './measure';
export { nearest } from './nearest';
export { setContaining, containing } from './containing';
export { setShares, shares } from './shares';
export { setSums, sums } from './sums';
export { setDensity, density } from './density';
export { setRoom } from './collect';
export { pageSum } from './words';
export { setPages, setPlaces } from './pages';

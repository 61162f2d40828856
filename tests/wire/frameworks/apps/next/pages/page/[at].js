export default () => null;

export const getServerSideProps = (...given) => globalThis.play.page(given);

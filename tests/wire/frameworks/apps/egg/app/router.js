export default ({ router, controller }) => {
  router.get('/line/:at', controller.told.line);
};

// What every form of the portal is made of.
global using WestSussex.Safeguarding.Web.Ui.People;
global using WestSussex.Safeguarding.Web.Ui.Steps;
